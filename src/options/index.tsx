import { text } from '../i18n/text';
import { mount } from '../ui/mount';
import { Options } from './Options';
import './options.css';

mount(text('optionsTitle'), <Options />);
