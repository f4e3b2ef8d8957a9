// How somebody signs in by the practice group's own issuer: an authorization code with PKCE, in a small window.

const CHANNEL = 'ringback-sign-in';

/** In the small window: gives back what the issuer answered, both ways, for either may be cut off, and closes. */
export function handBack() {
  const answer = { ringback: window.location.search };
  window.opener?.postMessage(answer, window.location.origin);
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(answer);
  history.replaceState(null, '', window.location.pathname);
  window.close();
}

/** Opens the issuer's window and waits for what it gives back; the token, which stands nowhere but in memory. @returns {Promise<string>} */
export async function tokenFrom(/** @type {any} */ signIn) {
  const oauth = await import('./vendor/oauth4webapi.js');
  const issuer = { issuer: signIn.issuer, authorization_endpoint: signIn.authorization, token_endpoint: signIn.token };
  const client = { client_id: signIn.clientId };
  const redirect = `${window.location.origin}/`;
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const nonce = oauth.generateRandomNonce();
  const to = new URL(signIn.authorization);
  for (const [name, value] of Object.entries({
    client_id: signIn.clientId,
    response_type: 'code',
    redirect_uri: redirect,
    scope: signIn.scopes,
    state,
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })) {
    to.searchParams.set(name, value);
  }
  const answer = await answerOf(to, state);
  const checked = oauth.validateAuthResponse(issuer, client, answer, state);
  const response = await oauth.authorizationCodeGrantRequest(issuer, client, oauth.None(), checked, redirect, verifier);
  const tokens = await oauth.processAuthorizationCodeResponse(issuer, client, response, { expectedNonce: nonce, requireIdToken: true });
  return tokens.id_token ?? '';
}

/**
 * Of the windows that give something back, the one that this page opened. Whether one came into being cannot be told: `open` may say null though it did.
 * @param {URL} to @param {string} state @returns {Promise<URLSearchParams>}
 */
function answerOf(to, state) {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(CHANNEL);
    const hear = (/** @type {MessageEvent} */ message) => {
      const own = message.origin === window.location.origin || message.currentTarget === channel;
      const answer = new URLSearchParams(own && typeof message.data?.ringback === 'string' ? message.data.ringback : '');
      if (answer.get('state') === state) {
        window.removeEventListener('message', hear);
        channel.close();
        resolve(answer);
      }
    };
    window.addEventListener('message', hear);
    channel.addEventListener('message', hear);
    window.open(to, 'ringback-sign-in', 'popup,width=480,height=640');
  });
}
