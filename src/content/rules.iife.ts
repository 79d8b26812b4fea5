/** The consent library, left for the consent script of the same frame; injected only where one of its rules may fit. */
import { runRules } from '../consent/known/rule-engine';
import { leaveHere } from './page-life';

leaveHere('rules', runRules);
