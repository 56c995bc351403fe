/** Mail domains where neighbours have nothing in common: free mail, access providers, and the names kept for examples. */
const OPEN_TO_ALL = new Set(
  `gmail.com googlemail.com outlook.com outlook.fr hotmail.com hotmail.fr hotmail.be hotmail.co.uk live.com live.fr live.be msn.com
   yahoo.com yahoo.fr yahoo.ca yahoo.co.uk ymail.com rocketmail.com aol.com aol.fr icloud.com me.com mac.com proton.me protonmail.com
   pm.me tutanota.com tuta.io gmx.com gmx.fr gmx.net mail.com zoho.com yandex.com fastmail.com hey.com mailo.com laposte.net orange.fr
   wanadoo.fr free.fr sfr.fr neuf.fr cegetel.net club-internet.fr bbox.fr numericable.fr aliceadsl.fr orange.sn orange.ci sentoo.sn
   aviso.ci skynet.be proximus.be telenet.be voo.be scarlet.be bell.net sympatico.ca videotron.ca rogers.com shaw.ca telus.net
   btinternet.com sky.com virginmedia.com talktalk.net ntlworld.com comcast.net verizon.net att.net cox.net sbcglobal.net
   example.com example.org example.net`.split(/\s+/),
);
const KEPT_FOR_EXAMPLES = /\.(?:example|test|invalid|localhost)$/;

/** Whether anybody may hold an address in this domain, so that sharing it says nothing. */
export const isOpenToAll = (domain: string): boolean => OPEN_TO_ALL.has(domain) || KEPT_FOR_EXAMPLES.test(`.${domain}`);
