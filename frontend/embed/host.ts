import { fitFrame } from './host-frames';

/**
 * `/embed.js`, for pages that frame an atlas with `height=auto`: gives each frame of this script's own server the height
 * it asks for.
 */
const script = document.currentScript as HTMLScriptElement | null;
const home = script?.src ? new URL(script.src).origin : null;
addEventListener('message', (message) => fitFrame(message, home));
