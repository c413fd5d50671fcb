import { sense } from './sensor.ts';
sense();
