import { getDomain, getDomainWithoutSuffix } from 'tldts';

/** A web site that can tell one company from another. */
export interface SiteDomain {
  /** What was registered, without www and the like: `pelikanbucht.de`. */
  readonly domain: string;
  /** The same without its ending, when long enough to be a name: `pelikanbucht`; else null. */
  readonly label: string | null;
}

/**
 * The registered domain of a host, an address or a mail address; null where there is none, or where many unrelated
 * people share it (free mail, social pages, site builders). A page below a shared host counts with its own name:
 * `boote.github.io`.
 */
export function siteDomain(text: string | null): SiteDomain | null {
  const host = text
    ?.trim()
    .toLowerCase()
    .replace(/^mailto:/, '');
  if (!host) return null;
  const options = { allowPrivateDomains: true };
  const domain = getDomain(host, options);
  if (!domain || sharedDomains.has(domain)) return null;
  const label = getDomainWithoutSuffix(host, options);
  if (label && sharedMailLabels.has(label)) return null;
  return { domain, label: label && label.length >= shortestLabel ? label : null };
}

/** Shorter labels are taken by different companies under different endings. */
const shortestLabel = 5;

/** Providers that give mail addresses under many endings. */
const sharedMailLabels = new Set(
  'gmail googlemail yahoo hotmail outlook live msn gmx icloud protonmail yandex'.split(' '),
);

const sharedDomains = new Set(
  (
    'qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn aliyun.com 21cn.com tom.com ' +
    'web.de t-online.de freenet.de arcor.de mail.de posteo.de mailbox.org online.de vodafone.de aol.com aim.com me.com mac.com proton.me pm.me ' +
    'mail.com email.com usa.com zoho.com fastmail.com tutanota.com hey.com inbox.com orange.fr wanadoo.fr free.fr laposte.net sfr.fr bbox.fr neuf.fr ' +
    'libero.it virgilio.it alice.it tin.it tiscali.it pec.it telefonica.net terra.com.br uol.com.br bol.com.br ' +
    'mail.ru bk.ru list.ru inbox.ru rambler.ru ya.ru ukr.net i.ua wp.pl onet.pl o2.pl interia.pl seznam.cz centrum.cz ' +
    'naver.com daum.net hanmail.net nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp nifty.com biglobe.ne.jp rediffmail.com ' +
    'comcast.net verizon.net att.net sbcglobal.net btinternet.com sky.com ziggo.nl kpnmail.nl telenet.be skynet.be bluewin.ch telia.com ' +
    'facebook.com instagram.com linkedin.com xing.com twitter.com x.com youtube.com tiktok.com pinterest.com vk.com ok.ru t.me wa.me whatsapp.com ' +
    'weibo.com weixin.qq.com google.com goo.gl linktr.ee yelp.com tripadvisor.com booking.com amazon.com ebay.com ebay.de etsy.com ' +
    'taobao.com tmall.com 1688.com alibaba.com jd.com github.com gitlab.com bitbucket.org medium.com notion.so ' +
    'wordpress.com blogspot.com tumblr.com wix.com wixsite.com weebly.com squarespace.com jimdo.com jimdofree.com jimdosite.com strato.de ' +
    'myshopify.com shopify.com godaddysites.com webnode.com tilda.ws ucoz.ru narod.ru webflow.io sharepoint.com onmicrosoft.com example.com'
  ).split(' '),
);
