import { text } from '../i18n/text';
import { mount } from '../ui/mount';
import { Welcome } from './Welcome';
import './welcome.css';

mount(text('welcomeTitle'), <Welcome />);
