/* Checks the signed statement of a QR code with the keys that came with the page; asks nobody. Written for CompactStatement.java. */
'use strict';
(() => {
  const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const SIGNATURE = 64;
  const page = JSON.parse(document.getElementById('keys').textContent);
  const byId = (id) => document.getElementById(id);

  const bytesOf = (letters) =>
    Uint8Array.from(atob(letters.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));

  const lettersOf = (bytes) =>
    btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');

  const dayOf = (number) => new Date(Date.UTC(2020, 0, 1 + number));

  function textOf(bytes) {
    let text = '';
    for (let i = 1; i < bytes.length; i++) {
      if (bytes[i] === 0) {
        text += String.fromCharCode(bytes[i + 1] * 256 + bytes[i + 2]);
        i += 2;
      } else {
        text += String.fromCharCode(bytes[i] < 128 ? bytes[i] : bytes[0] * 128 + bytes[i] - 128);
      }
    }
    return text;
  }

  function codeOf(bytes) {
    let bits = 0n;
    bytes.forEach((byte) => { bits = bits * 256n + BigInt(byte); });
    let code = '';
    for (let i = 0; i < 16; i++) {
      code = CROCKFORD[Number(bits & 31n)] + code;
      bits >>= 5n;
    }
    return code.match(/.{4}/g).join('-');
  }

  function read(said) {
    if (said[0] !== 1 && said[0] !== 2) {
      throw new Error('version');
    }
    const number = (place) => dayOf(said[place] * 256 + said[place + 1]);
    const texts = [];
    let at = said[0] === 1 ? 25 : 26;
    for (let i = 0; i < 3; i++) {
      texts.push(textOf(said.subarray(at + 1, at + 1 + said[at])));
      at += 1 + said[at];
    }
    if (at !== said.length) {
      throw new Error('length');
    }
    const expires = said[21] * 256 + said[22];
    return {
      key: lettersOf(said.subarray(1, 7)),
      code: codeOf(said.subarray(7, 17)),
      issued: number(17),
      completed: number(19),
      expires: expires === 0 ? null : dayOf(expires),
      hours: (said[23] * 256 + said[24]) / 10,
      kind: said[0] === 1 ? 0 : said[25],
      holder: texts[0],
      course: texts[1],
      institute: texts[2],
    };
  }

  async function judge(scanned) {
    const bytes = bytesOf(scanned.slice(scanned.lastIndexOf('#') + 1).trim());
    const said = bytes.subarray(0, bytes.length - SIGNATURE);
    const statement = read(said);
    const jwk = page.keys.find((key) => key.kid === statement.key);
    if (!jwk) {
      return { verdict: 'unknown', statement };
    }
    const key = await crypto.subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
    const good = await crypto.subtle.verify(
      { name: 'ECDSA', hash: 'SHA-256' }, key, bytes.subarray(bytes.length - SIGNATURE), said);
    // The key of one institute does not sign for another; a long name is cut short in the code
    const owns = !jwk.institutes || jwk.institutes.length === 0
      || jwk.institutes.some((name) => name === statement.institute
        || (statement.institute.length > 30 && name.startsWith(statement.institute)));
    if (!good || !owns) {
      return { verdict: 'forged', statement: null };
    }
    return { verdict: statement.expires && statement.expires < new Date() ? 'expired' : 'good', statement };
  }

  function show({ verdict, statement }) {
    document.querySelectorAll('[data-verdict]').forEach((part) => { part.hidden = part.dataset.verdict !== verdict; });
    const details = byId('details');
    details.hidden = !statement || verdict === 'unknown';
    if (details.hidden) {
      details.querySelectorAll('dd').forEach((word) => {
        (word.querySelector('bdi') || word).textContent = '';
      });
      return;
    }
    const date = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeZone: 'UTC' });
    const words = {
      holder: statement.holder,
      course: statement.course,
      institute: statement.institute,
      kind: byId('kind').dataset[`kind${statement.kind}`] || '',
      hours: statement.kind !== 0 && statement.hours === 0 ? '' : new Intl.NumberFormat(document.documentElement.lang).format(statement.hours),
      completed: date.format(statement.completed),
      issued: date.format(statement.issued),
      expires: statement.expires ? date.format(statement.expires) : '',
      code: statement.code,
    };
    Object.entries(words).forEach(([name, word]) => {
      byId(name).textContent = word;
      byId(name).closest('div').hidden = word === '';
    });
  }

  async function check(scanned) {
    try {
      show(await judge(scanned));
    } catch (error) {
      show({ verdict: 'unreadable', statement: null });
    }
    byId('answer').focus();
  }

  byId('check').addEventListener('submit', (event) => {
    event.preventDefault();
    check(byId('scanned').value);
  });
  if (location.hash.length > 100) {
    byId('scanned').value = location.href;
    check(location.hash);
  }
  if ('serviceWorker' in navigator && window.isSecureContext) {
    navigator.serviceWorker.register('/verify/worker.js', { scope: '/verify/' }).catch(() => {});
  }
})();
