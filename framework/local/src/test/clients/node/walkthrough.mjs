// Walk-throughs of the local user pool by aws-amplify, amazon-cognito-identity-js and the AWS SDK for JavaScript.
//
// LOCAL_POOL names the endpoint. The functions that the pools' triggers name are those of WalkThroughFunctions.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import identity from 'amazon-cognito-identity-js';
import { Amplify } from 'aws-amplify';
import {
  confirmResetPassword,
  confirmSignIn,
  confirmSignUp,
  fetchAuthSession,
  resetPassword,
  signIn,
  signOut,
  signUp,
} from 'aws-amplify/auth';

const ENDPOINT = process.env.LOCAL_POOL;
const PASSWORD = 'Password@123';
const ONE_TIME_CODE = {
  DefineAuthChallenge: 'one-time-code-define',
  CreateAuthChallenge: 'one-time-code-create',
  VerifyAuthChallengeResponse: 'one-time-code-verify',
};
const AFTER_SIGN_IN = { PostAuthentication: 'echo', PreTokenGeneration: 'echo' };

const cognito = new CognitoIdentityProviderClient({
  endpoint: ENDPOINT,
  region: 'us-east-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  maxAttempts: 1,
});

async function get(path) {
  const answer = await fetch(ENDPOINT + path);
  return answer.json();
}

/** A user pool of one test, with an app client that Amplify is set up for. */
class Pool {
  static async create(triggers) {
    const pool = new Pool();
    const LambdaConfig = Object.fromEntries(
      Object.entries(triggers).map(([name, to]) => [name, `arn:aws:lambda:us-east-1:123456789012:function:${to}`]),
    );
    const created = await cognito.send(
      new CreateUserPoolCommand({ PoolName: 'walk-through', AutoVerifiedAttributes: ['email'], LambdaConfig }),
    );
    pool.id = created.UserPool.Id;
    const client = await cognito.send(
      new CreateUserPoolClientCommand({
        UserPoolId: pool.id,
        ClientName: 'app',
        ExplicitAuthFlows: [
          'ALLOW_USER_PASSWORD_AUTH',
          'ALLOW_USER_SRP_AUTH',
          'ALLOW_CUSTOM_AUTH',
          'ALLOW_REFRESH_TOKEN_AUTH',
        ],
      }),
    );
    pool.clientId = client.UserPoolClient.ClientId;
    pool.seen = 0;
    Amplify.configure({
      Auth: {
        Cognito: { userPoolId: pool.id, userPoolClientId: pool.clientId, userPoolEndpoint: ENDPOINT },
      },
    });
    return pool;
  }

  /** The events since the last look. */
  async fired() {
    const calls = await get('/local/timeline');
    const events = calls.map((call) => call.event).filter((event) => event.userPoolId === this.id);
    const news = events.slice(this.seen);
    this.seen = events.length;
    return news;
  }

  async message(username) {
    return (await get(`/local/messages?userPoolId=${this.id}&username=${username}`)).at(-1);
  }

  /** A confirmed user with PASSWORD. */
  async user(username) {
    const address = [
      { Name: 'email', Value: `${username}@example.com` },
      { Name: 'email_verified', Value: 'true' },
    ];
    await cognito.send(
      new AdminCreateUserCommand({
        UserPoolId: this.id,
        Username: username,
        MessageAction: 'SUPPRESS',
        UserAttributes: address,
      }),
    );
    await cognito.send(
      new AdminSetUserPasswordCommand({ UserPoolId: this.id, Username: username, Password: PASSWORD, Permanent: true }),
    );
    await this.fired();
  }

  identityUser(username) {
    const pool = new identity.CognitoUserPool({ UserPoolId: this.id, ClientId: this.clientId, endpoint: ENDPOINT });
    return new identity.CognitoUser({ Username: username, Pool: pool });
  }
}

const sources = (events) => events.map((event) => event.triggerSource);

/** Those of the events that have exactly this as their clientMetadata. */
const having = (events, metadata) =>
  sources(events.filter((event) => JSON.stringify(event.request.clientMetadata) === JSON.stringify(metadata)));

function signedIn(user, how) {
  return new Promise((resolve, reject) => {
    how({ onSuccess: resolve, onFailure: reject, customChallenge: () => resolve('custom challenge') });
  });
}

test('aws-amplify: sign-up, with metadata, and sign-in by SRP', async () => {
  const pool = await Pool.create({ PreSignUp: 'echo', CustomMessage: 'echo', PostConfirmation: 'echo', ...AFTER_SIGN_IN });
  const up = await signUp({
    username: 'mary',
    password: PASSWORD,
    options: {
      userAttributes: { email: 'mary@example.com' },
      clientMetadata: { invitation: 'ACME2026' },
      validationData: { captcha: 'seen' },
    },
  });
  assert.equal(up.nextStep.signUpStep, 'CONFIRM_SIGN_UP');
  const [preSignUp, message] = await pool.fired();
  assert.deepEqual(preSignUp.request.clientMetadata, { invitation: 'ACME2026' });
  assert.deepEqual(preSignUp.request.validationData, { captcha: 'seen' });
  assert.deepEqual(message.request.clientMetadata, { invitation: 'ACME2026' });

  const confirmed = await confirmSignUp({
    username: 'mary',
    confirmationCode: (await pool.message('mary')).code,
    options: { clientMetadata: { step: 'confirm' } },
  });
  assert.equal(confirmed.isSignUpComplete, true);
  assert.deepEqual(having(await pool.fired(), { step: 'confirm' }), ['PostConfirmation_ConfirmSignUp']);

  const signed = await signIn({
    username: 'mary',
    password: PASSWORD,
    options: { authFlowType: 'USER_SRP_AUTH', clientMetadata: { app: 'web' } },
  });
  assert.equal(signed.isSignedIn, true);
  const events = await pool.fired();
  assert.deepEqual(sources(events), ['PostAuthentication_Authentication', 'TokenGeneration_Authentication']);
  assert.deepEqual(having(events, { app: 'web' }), sources(events));
  const session = await fetchAuthSession();
  assert.equal(session.tokens.idToken.payload.email, 'mary@example.com');
  const fresh = await fetchAuthSession({ forceRefresh: true, clientMetadata: { app: 'later' } });
  assert.notEqual(fresh.tokens.accessToken.toString(), session.tokens.accessToken.toString());
  assert.deepEqual(sources(await pool.fired()).at(-1).split('_')[0], 'TokenGeneration');
  await signOut({ global: true });
});

test('aws-amplify: a wrong password', async () => {
  const pool = await Pool.create({});
  await pool.user('mary');
  await assert.rejects(signIn({ username: 'mary', password: 'Wrong@1234' }), {
    name: 'NotAuthorizedException',
    message: 'Incorrect username or password.',
  });
});

test('aws-amplify: the text of a refusal', async () => {
  await Pool.create({ PreSignUp: 'refuse' });
  await assert.rejects(signUp({ username: 'mary', password: PASSWORD }), {
    name: 'UserLambdaValidationException',
    message: 'PreSignUp failed with error Not today.',
  });
});

for (const [flow, password] of [
  ['CUSTOM_WITHOUT_SRP', undefined],
  ['CUSTOM_WITH_SRP', PASSWORD],
]) {
  test(`aws-amplify: ${flow}`, async () => {
    const pool = await Pool.create({ ...ONE_TIME_CODE, ...AFTER_SIGN_IN });
    await pool.user('mary');
    const asked = await signIn({
      username: 'mary',
      ...(password && { password }),
      options: { authFlowType: flow, clientMetadata: { first: 'call' } },
    });
    assert.equal(asked.nextStep.signInStep, 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE');
    assert.equal(asked.nextStep.additionalInfo.hint, 'six digits');
    await pool.fired();

    const wrong = await confirmSignIn({ challengeResponse: '000000', options: { clientMetadata: { second: 'call' } } });
    assert.equal(wrong.nextStep.signInStep, 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE');
    assert.deepEqual(having(await pool.fired(), { second: 'call' }), [
      'VerifyAuthChallengeResponse_Authentication',
      'DefineAuthChallenge_Authentication',
      'CreateAuthChallenge_Authentication',
    ]);

    const right = await confirmSignIn({ challengeResponse: '123456', options: { clientMetadata: { third: 'call' } } });
    assert.equal(right.isSignedIn, true);
    assert.deepEqual(having(await pool.fired(), { third: 'call' }), [
      'VerifyAuthChallengeResponse_Authentication',
      'DefineAuthChallenge_Authentication',
      'PostAuthentication_Authentication',
      'TokenGeneration_Authentication',
    ]);
    await signOut();
  });
}

test('aws-amplify: a forgotten password', async () => {
  const pool = await Pool.create({ CustomMessage: 'echo', PostConfirmation: 'echo' });
  await pool.user('mary');
  const reset = await resetPassword({ username: 'mary', options: { clientMetadata: { k: 'v' } } });
  assert.equal(reset.nextStep.codeDeliveryDetails.destination, 'm***@e***');
  await confirmResetPassword({
    username: 'mary',
    newPassword: 'Another@123',
    confirmationCode: (await pool.message('mary')).code,
    options: { clientMetadata: { k: 'w' } },
  });
  const events = await pool.fired();
  assert.deepEqual(having(events, { k: 'v' }), ['CustomMessage_ForgotPassword']);
  assert.deepEqual(having(events, { k: 'w' }), ['PostConfirmation_ConfirmForgotPassword']);
  const signed = await signIn({ username: 'mary', password: 'Another@123' });
  assert.equal(signed.isSignedIn, true);
  await signOut();
});

test('amazon-cognito-identity-js: sign-up and sign-in by SRP', async () => {
  const pool = await Pool.create({ PreSignUp: 'echo', ...AFTER_SIGN_IN });
  const user = pool.identityUser('mary');
  const address = new identity.CognitoUserAttribute({ Name: 'email', Value: 'mary@example.com' });
  const check = new identity.CognitoUserAttribute({ Name: 'captcha', Value: 'seen' });
  await new Promise((resolve, reject) => {
    user.pool.signUp('mary', PASSWORD, [address], [check], (e, r) => (e ? reject(e) : resolve(r)), {
      invitation: 'ACME2026',
    });
  });
  const [preSignUp] = await pool.fired();
  assert.deepEqual(preSignUp.request.clientMetadata, { invitation: 'ACME2026' });
  assert.equal(preSignUp.request.validationData.captcha, 'seen');
  const code = (await pool.message('mary')).code;
  await new Promise((resolve, reject) => {
    user.confirmRegistration(code, true, (e, r) => (e ? reject(e) : resolve(r)));
  });
  const details = new identity.AuthenticationDetails({
    Username: 'mary',
    Password: PASSWORD,
    ClientMetadata: { app: 'old' },
  });
  const session = await signedIn(user, (callbacks) => user.authenticateUser(details, callbacks));
  assert.equal(session.isValid(), true);
  assert.deepEqual(having(await pool.fired(), { app: 'old' }), [
    'PostAuthentication_Authentication',
    'TokenGeneration_Authentication',
  ]);
});

for (const withSrp of [false, true]) {
  test(`amazon-cognito-identity-js: custom authentication with${withSrp ? '' : 'out'} SRP`, async () => {
    const pool = await Pool.create({ ...ONE_TIME_CODE, ...AFTER_SIGN_IN });
    await pool.user('mary');
    const user = pool.identityUser('mary');
    user.setAuthenticationFlowType('CUSTOM_AUTH');
    const details = new identity.AuthenticationDetails({ Username: 'mary', ...(withSrp && { Password: PASSWORD }) });
    const asked = await signedIn(user, (callbacks) =>
      withSrp ? user.authenticateUser(details, callbacks) : user.initiateAuth(details, callbacks),
    );
    assert.equal(asked, 'custom challenge');
    const session = await signedIn(user, (callbacks) =>
      user.sendCustomChallengeAnswer('123456', callbacks, { k: 'v' }),
    );
    assert.equal(session.isValid(), true);
    assert.deepEqual(having(await pool.fired(), { k: 'v' }).slice(-2), [
      'PostAuthentication_Authentication',
      'TokenGeneration_Authentication',
    ]);
  });
}

test('amazon-cognito-identity-js: a forgotten password', async () => {
  const pool = await Pool.create({});
  await pool.user('mary');
  const user = pool.identityUser('mary');
  await new Promise((onSuccess, onFailure) => user.forgotPassword({ onSuccess, onFailure }));
  const code = (await pool.message('mary')).code;
  await new Promise((onSuccess, onFailure) => user.confirmPassword(code, 'Another@123', { onSuccess, onFailure }));
  const details = new identity.AuthenticationDetails({ Username: 'mary', Password: 'Another@123' });
  const session = await signedIn(user, (callbacks) => user.authenticateUser(details, callbacks));
  assert.equal(session.isValid(), true);
});
