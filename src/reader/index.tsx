import { text } from '../i18n/text';
import { mount } from '../ui/mount';
import { Reader } from './Reader';
import './reader.css';

mount(text('readerTitle'), <Reader tabId={Number(new URLSearchParams(location.search).get('tab') ?? 0)} />);
