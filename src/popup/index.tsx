import { text } from '../i18n/text';
import { mount } from '../ui/mount';
import { firstLook } from './first-look';
import { Popup } from './Popup';
import './popup.css';

void firstLook().then((first) => mount(text('extensionName'), <Popup first={first} />));
