"""Walk-throughs of the local user pool by boto3, the AWS CLI and pycognito.

LOCAL_POOL names the endpoint. The functions that the pools' triggers name are those of WalkThroughFunctions.
"""

import base64
import hashlib
import hmac
import json
import os
import subprocess
import sys
import unittest
import urllib.request
import uuid

import boto3
from botocore import UNSIGNED
from botocore.config import Config
from pycognito.aws_srp import AWSSRP

ENDPOINT = os.environ["LOCAL_POOL"]
REGION = "us-east-1"
PASSWORD = "Password@123"

cognito = boto3.client(
    "cognito-idp",
    endpoint_url=ENDPOINT,
    region_name=REGION,
    aws_access_key_id="test",
    aws_secret_access_key="test",
    config=Config(retries={"max_attempts": 0}),
)
unsigned = boto3.client(
    "cognito-idp", endpoint_url=ENDPOINT, region_name=REGION, config=Config(signature_version=UNSIGNED)
)


def function(name):
    return f"arn:aws:lambda:{REGION}:123456789012:function:{name}"


def get(path):
    with urllib.request.urlopen(ENDPOINT + path) as answer:
        return json.load(answer)


class Pool:
    """A user pool of one test, with an app client."""

    def __init__(self, triggers=(), client=None, **settings):
        settings.setdefault("AutoVerifiedAttributes", ["email"])
        settings["LambdaConfig"] = {name: function(to) for name, to in dict(triggers).items()}
        pool = cognito.create_user_pool(PoolName="walk-through-" + uuid.uuid4().hex[:8], **settings)["UserPool"]
        self.id = pool["Id"]
        self.client = cognito.create_user_pool_client(
            UserPoolId=self.id,
            ClientName="app",
            **{
                "ExplicitAuthFlows": [
                    "ALLOW_USER_PASSWORD_AUTH",
                    "ALLOW_ADMIN_USER_PASSWORD_AUTH",
                    "ALLOW_USER_SRP_AUTH",
                    "ALLOW_CUSTOM_AUTH",
                    "ALLOW_REFRESH_TOKEN_AUTH",
                ],
                **(client or {}),
            },
        )["UserPoolClient"]
        self.client_id = self.client["ClientId"]
        self.began = len(self.events())

    def events(self):
        return [call["event"] for call in get("/local/timeline") if call["event"]["userPoolId"] == self.id]

    def fired(self):
        """The events since the last look."""
        events = self.events()[self.began :]
        self.began += len(events)
        return events

    def message(self, username):
        return get(f"/local/messages?userPoolId={self.id}&username={username}")[-1]

    def user(self, username, **attributes):
        """A confirmed user with PASSWORD."""
        cognito.admin_create_user(
            UserPoolId=self.id,
            Username=username,
            MessageAction="SUPPRESS",
            UserAttributes=[{"Name": name, "Value": value} for name, value in attributes.items()],
        )
        cognito.admin_set_user_password(UserPoolId=self.id, Username=username, Password=PASSWORD, Permanent=True)
        self.fired()

    def initiate(self, flow, metadata=None, **parameters):
        return unsigned.initiate_auth(
            ClientId=self.client_id, AuthFlow=flow, AuthParameters=parameters, ClientMetadata=metadata or {}
        )

    def respond(self, step, metadata=None, **responses):
        return unsigned.respond_to_auth_challenge(
            ClientId=self.client_id,
            ChallengeName=step["ChallengeName"],
            Session=step["Session"],
            ChallengeResponses=responses,
            ClientMetadata=metadata or {},
        )


def sources(events):
    return [event["triggerSource"] for event in events]


def attributes(user, member="UserAttributes"):
    return {attribute["Name"]: attribute["Value"] for attribute in user[member]}


def secret_hash(pool, username):
    digest = hmac.new(pool.client["ClientSecret"].encode(), (username + pool.client_id).encode(), hashlib.sha256)
    return base64.b64encode(digest.digest()).decode()


ONE_TIME_CODE = {
    "DefineAuthChallenge": "one-time-code-define",
    "CreateAuthChallenge": "one-time-code-create",
    "VerifyAuthChallengeResponse": "one-time-code-verify",
}
AFTER_SIGN_IN = {"PostAuthentication": "echo", "PreTokenGeneration": "echo"}


class AwsCommandLine(unittest.TestCase):
    def aws(self, *words):
        done = subprocess.run(
            [os.path.join(os.path.dirname(sys.executable), "aws"), "cognito-idp", *words]
            + ["--endpoint-url", ENDPOINT, "--region", REGION, "--output", "json"],
            capture_output=True,
            text=True,
            env={**os.environ, "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"},
        )
        self.assertEqual(0, done.returncode, done.stderr)
        return json.loads(done.stdout) if done.stdout.strip() else {}

    def test_sign_in_with_sms_mfa(self):
        pool = Pool(AFTER_SIGN_IN)
        cognito.set_user_pool_mfa_config(
            UserPoolId=pool.id,
            MfaConfiguration="ON",
            SmsMfaConfiguration={
                "SmsConfiguration": {"SnsCallerArn": "arn:aws:iam::123456789012:role/sms", "ExternalId": "x"}
            },
        )
        pool.user("test", phone_number="+15555551234", phone_number_verified="true")

        asked = self.aws(
            "initiate-auth", "--auth-flow", "USER_PASSWORD_AUTH", "--client-id", pool.client_id,
            "--auth-parameters", "USERNAME=test,PASSWORD=" + PASSWORD,
        )  # fmt: skip

        self.assertEqual("SMS_MFA", asked["ChallengeName"])
        self.assertGreaterEqual(len(asked["Session"]), 20)
        parameters = asked["ChallengeParameters"]
        self.assertEqual("SMS", parameters["CODE_DELIVERY_DELIVERY_MEDIUM"])
        self.assertRegex(parameters["CODE_DELIVERY_DESTINATION"], r"^\+\*+1234$")
        self.assertEqual("test", parameters["USER_ID_FOR_SRP"])
        sms = pool.message("test")
        self.assertEqual(("SMS", "+15555551234"), (sms["medium"], sms["destination"]))
        pool.fired()

        answered = self.aws(
            "respond-to-auth-challenge", "--client-id", pool.client_id, "--challenge-name", "SMS_MFA",
            "--session", asked["Session"],
            "--challenge-responses", "USERNAME=test,SMS_MFA_CODE=" + sms["code"],
            "--client-metadata", "KeyName1=string,KeyName2=string",
        )  # fmt: skip

        result = answered["AuthenticationResult"]
        self.assertEqual((3600, "Bearer"), (result["ExpiresIn"], result["TokenType"]))
        fired = pool.fired()
        self.assertEqual(
            ["PostAuthentication_Authentication", "TokenGeneration_Authentication"], sources(fired)
        )
        for event in fired:
            self.assertEqual({"KeyName1": "string", "KeyName2": "string"}, event["request"]["clientMetadata"])

    def test_error_text_of_a_wrong_password(self):
        pool = Pool()
        pool.user("test")
        done = subprocess.run(
            [os.path.join(os.path.dirname(sys.executable), "aws"), "cognito-idp", "initiate-auth"]
            + ["--auth-flow", "USER_PASSWORD_AUTH", "--client-id", pool.client_id, "--no-sign-request"]
            + ["--auth-parameters", "USERNAME=test,PASSWORD=Wrong@123"]
            + ["--endpoint-url", ENDPOINT, "--region", REGION],
            capture_output=True,
            text=True,
        )
        self.assertNotEqual(0, done.returncode)
        self.assertIn("(NotAuthorizedException)", done.stderr)
        self.assertIn("Incorrect username or password.", done.stderr)


class AdminCreateUser(unittest.TestCase):
    def setUp(self):
        self.pool = Pool(
            {"PreSignUp": "echo", "CustomMessage": "echo"},
            AliasAttributes=["email", "phone_number"],
            Schema=[{"Name": "tenant", "AttributeDataType": "String", "Mutable": True}],
        )

    def create(self, username, **request):
        return cognito.admin_create_user(UserPoolId=self.pool.id, Username=username, **request)["User"]

    def test_metadata_custom_attributes_and_mediums(self):
        user = self.create(
            "mary",
            UserAttributes=[
                {"Name": "email", "Value": "mary@example.com"},
                {"Name": "email_verified", "Value": "true"},
                {"Name": "custom:tenant", "Value": "acme"},
            ],
            TemporaryPassword="Temporary@1",
            DesiredDeliveryMediums=["EMAIL"],
            ClientMetadata={"createdBy": "script"},
            ValidationData=[{"Name": "setup", "Value": "first"}],
        )
        self.assertEqual("FORCE_CHANGE_PASSWORD", user["UserStatus"])
        self.assertEqual("acme", attributes(user, "Attributes")["custom:tenant"])
        pre_sign_up, message = self.pool.fired()
        self.assertEqual("PreSignUp_AdminCreateUser", pre_sign_up["triggerSource"])
        self.assertEqual({"createdBy": "script"}, pre_sign_up["request"]["clientMetadata"])
        self.assertEqual({"setup": "first"}, pre_sign_up["request"]["validationData"])
        self.assertEqual("CustomMessage_AdminCreateUser", message["triggerSource"])
        self.assertFalse(message["request"].get("clientMetadata"))
        invitation = self.pool.message("mary")
        self.assertEqual(
            ("EMAIL", "mary@example.com", "Temporary@1"),
            (invitation["medium"], invitation["destination"], invitation["code"]),
        )

        step = self.pool.initiate("USER_PASSWORD_AUTH", USERNAME="mary", PASSWORD="Temporary@1")
        self.assertEqual("NEW_PASSWORD_REQUIRED", step["ChallengeName"])
        done = self.pool.respond(step, USERNAME="mary", NEW_PASSWORD=PASSWORD)
        self.assertIn("IdToken", done["AuthenticationResult"])

    def test_suppressed_and_sent_again(self):
        self.create("mary", MessageAction="SUPPRESS", UserAttributes=[{"Name": "email", "Value": "mary@example.com"}])
        self.assertEqual(["PreSignUp_AdminCreateUser"], sources(self.pool.fired()))
        self.assertEqual([], get(f"/local/messages?userPoolId={self.pool.id}"))
        self.create("mary", MessageAction="RESEND", DesiredDeliveryMediums=["EMAIL"])
        self.assertEqual("mary@example.com", self.pool.message("mary")["destination"])

    def test_an_alias_moves_only_when_forced(self):
        address = [{"Name": "email", "Value": "shared@example.com"}, {"Name": "email_verified", "Value": "true"}]
        self.create("first", MessageAction="SUPPRESS", UserAttributes=address)
        with self.assertRaises(cognito.exceptions.AliasExistsException):
            self.create("second", MessageAction="SUPPRESS", UserAttributes=address)
        self.create("second", MessageAction="SUPPRESS", UserAttributes=address, ForceAliasCreation=True)
        first = cognito.admin_get_user(UserPoolId=self.pool.id, Username="first")
        self.assertEqual("false", attributes(first)["email_verified"])


class SignUp(unittest.TestCase):
    def test_metadata_and_secret_hash_reach_pre_sign_up_and_custom_message(self):
        pool = Pool({"PreSignUp": "echo", "CustomMessage": "echo"}, client={"GenerateSecret": True})
        request = {
            "ClientId": pool.client_id,
            "Username": "mary",
            "Password": PASSWORD,
            "UserAttributes": [{"Name": "email", "Value": "mary@example.com"}],
            "ValidationData": [{"Name": "captcha", "Value": "seen"}],
            "ClientMetadata": {"invitation": "ACME2026"},
        }
        with self.assertRaises(cognito.exceptions.NotAuthorizedException):
            unsigned.sign_up(**request)
        self.assertEqual([], pool.fired())

        signed_up = unsigned.sign_up(**request, SecretHash=secret_hash(pool, "mary"))

        self.assertFalse(signed_up["UserConfirmed"])
        self.assertEqual("m***@e***", signed_up["CodeDeliveryDetails"]["Destination"])
        pre_sign_up, message = pool.fired()
        self.assertEqual({"invitation": "ACME2026"}, pre_sign_up["request"]["clientMetadata"])
        self.assertEqual({"captcha": "seen"}, pre_sign_up["request"]["validationData"])
        self.assertEqual({"invitation": "ACME2026"}, message["request"]["clientMetadata"])
        self.assertNotIn("validationData", message["request"])
        unsigned.confirm_sign_up(
            ClientId=pool.client_id,
            Username="mary",
            ConfirmationCode=pool.message("mary")["code"],
            SecretHash=secret_hash(pool, "mary"),
        )
        done = pool.initiate(
            "USER_PASSWORD_AUTH", USERNAME="mary", PASSWORD=PASSWORD, SECRET_HASH=secret_hash(pool, "mary")
        )
        self.assertIn("AccessToken", done["AuthenticationResult"])

    def test_post_confirmation_of_who_is_confirmed_at_once(self):
        pool = Pool({"PreSignUp": "auto-confirm", "PostConfirmation": "echo"})
        signed_up = unsigned.sign_up(
            ClientId=pool.client_id,
            Username="mary",
            Password=PASSWORD,
            UserAttributes=[{"Name": "email", "Value": "mary@example.com"}],
            ClientMetadata={"invitation": "ACME2026"},
        )
        self.assertTrue(signed_up["UserConfirmed"])
        events = pool.fired()
        self.assertEqual(["PreSignUp_SignUp", "PostConfirmation_ConfirmSignUp"], sources(events))
        self.assertEqual({"invitation": "ACME2026"}, events[1]["request"]["clientMetadata"])

    def test_the_text_of_a_refusal(self):
        pool = Pool({"PreSignUp": "refuse"})
        with self.assertRaises(cognito.exceptions.UserLambdaValidationException) as refused:
            unsigned.sign_up(ClientId=pool.client_id, Username="mary", Password=PASSWORD)
        self.assertEqual(
            "PreSignUp failed with error Not today.", refused.exception.response["Error"]["Message"]
        )


class WhereMetadataGoes(unittest.TestCase):
    def test_that_of_initiate_auth_is_validation_data_and_reaches_nothing_else(self):
        pool = Pool({"PreAuthentication": "echo", **AFTER_SIGN_IN})
        pool.user("mary")
        pool.initiate("USER_PASSWORD_AUTH", {"tenant": "acme"}, USERNAME="mary", PASSWORD=PASSWORD)
        pre, post, tokens = pool.fired()
        self.assertEqual({"tenant": "acme"}, pre["request"]["validationData"])
        for event in (pre, post, tokens):
            self.assertFalse(event["request"].get("clientMetadata"))
        for event in (post, tokens):
            self.assertFalse(event["request"].get("validationData"))

    def test_migration_has_it_as_validation_data(self):
        pool = Pool({"UserMigration": "migrate"})
        done = pool.initiate("USER_PASSWORD_AUTH", {"tenant": "acme"}, USERNAME="newcomer", PASSWORD=PASSWORD)
        self.assertIn("IdToken", done["AuthenticationResult"])
        migration = pool.fired()[0]
        self.assertEqual("UserMigration_Authentication", migration["triggerSource"])
        self.assertEqual({"tenant": "acme"}, migration["request"]["validationData"])
        self.assertFalse(migration["request"].get("clientMetadata"))

    def test_that_of_an_answer_reaches_the_custom_challenge_and_the_tokens(self):
        pool = Pool({**ONE_TIME_CODE, **AFTER_SIGN_IN})
        pool.user("mary", email="mary@example.com")
        step = pool.initiate("CUSTOM_AUTH", {"first": "call"}, USERNAME="mary")
        self.assertEqual("CUSTOM_CHALLENGE", step["ChallengeName"])
        for event in pool.fired():
            self.assertFalse(event["request"].get("clientMetadata"), event["triggerSource"])
        done = pool.respond(step, {"second": "call"}, USERNAME="mary", ANSWER="123456")
        self.assertIn("AccessToken", done["AuthenticationResult"])
        events = pool.fired()
        self.assertEqual(
            [
                "VerifyAuthChallengeResponse_Authentication",
                "DefineAuthChallenge_Authentication",
                "PostAuthentication_Authentication",
                "TokenGeneration_Authentication",
            ],
            sources(events),
        )
        for event in events:
            self.assertEqual({"second": "call"}, event["request"]["clientMetadata"], event["triggerSource"])


class Challenges(unittest.TestCase):
    """Every challenge: the metadata of the last answer reaches post authentication and pre token generation."""

    def assert_metadata(self, pool, metadata):
        events = [event for event in pool.fired() if event["request"].get("clientMetadata") == metadata]
        self.assertEqual(
            ["PostAuthentication_Authentication", "TokenGeneration"],
            [source if source.startswith("Post") else source.split("_")[0] for source in sources(events)][-2:],
        )

    def test_email_otp(self):
        pool = Pool(
            AFTER_SIGN_IN,
            EmailConfiguration={
                "EmailSendingAccount": "DEVELOPER",
                "SourceArn": "arn:aws:ses:us-east-1:123456789012:identity/example.com",
            },
        )
        cognito.set_user_pool_mfa_config(
            UserPoolId=pool.id, MfaConfiguration="ON", EmailMfaConfiguration={"Message": "Code {####}", "Subject": "s"}
        )
        pool.user("mary", email="mary@example.com", email_verified="true")
        step = pool.initiate("USER_PASSWORD_AUTH", USERNAME="mary", PASSWORD=PASSWORD)
        self.assertEqual("EMAIL_OTP", step["ChallengeName"])
        pool.respond(step, {"k": "v"}, USERNAME="mary", EMAIL_OTP_CODE=pool.message("mary")["code"])
        self.assert_metadata(pool, {"k": "v"})

    def test_software_token_from_its_setup_on(self):
        pool = Pool(AFTER_SIGN_IN)
        cognito.set_user_pool_mfa_config(
            UserPoolId=pool.id, MfaConfiguration="ON", SoftwareTokenMfaConfiguration={"Enabled": True}
        )
        pool.user("mary")
        step = pool.initiate("USER_PASSWORD_AUTH", USERNAME="mary", PASSWORD=PASSWORD)
        self.assertEqual("MFA_SETUP", step["ChallengeName"])
        associated = unsigned.associate_software_token(Session=step["Session"])
        secret = associated["SecretCode"]
        verified = unsigned.verify_software_token(Session=associated["Session"], UserCode=time_code(secret))
        self.assertEqual("SUCCESS", verified["Status"])
        step["Session"] = verified["Session"]
        done = pool.respond(step, {"k": "v"}, USERNAME="mary")
        self.assertIn("AccessToken", done["AuthenticationResult"])
        self.assert_metadata(pool, {"k": "v"})

        step = pool.initiate("USER_PASSWORD_AUTH", USERNAME="mary", PASSWORD=PASSWORD)
        self.assertEqual("SOFTWARE_TOKEN_MFA", step["ChallengeName"])
        # The code of this half minute is used up.
        pool.respond(step, {"k": "w"}, USERNAME="mary", SOFTWARE_TOKEN_MFA_CODE=time_code(secret, 1))
        self.assert_metadata(pool, {"k": "w"})

    def test_a_choice_of_two(self):
        pool = Pool(AFTER_SIGN_IN)
        cognito.set_user_pool_mfa_config(
            UserPoolId=pool.id,
            MfaConfiguration="OPTIONAL",
            SoftwareTokenMfaConfiguration={"Enabled": True},
            SmsMfaConfiguration={
                "SmsConfiguration": {"SnsCallerArn": "arn:aws:iam::123456789012:role/sms", "ExternalId": "x"}
            },
        )
        pool.user("mary", phone_number="+15555551234", phone_number_verified="true")
        token = pool.initiate("USER_PASSWORD_AUTH", USERNAME="mary", PASSWORD=PASSWORD)["AuthenticationResult"]
        secret = unsigned.associate_software_token(AccessToken=token["AccessToken"])["SecretCode"]
        unsigned.verify_software_token(AccessToken=token["AccessToken"], UserCode=time_code(secret))
        cognito.admin_set_user_mfa_preference(
            UserPoolId=pool.id,
            Username="mary",
            SoftwareTokenMfaSettings={"Enabled": True},
            SMSMfaSettings={"Enabled": True},
        )
        step = pool.initiate("USER_PASSWORD_AUTH", USERNAME="mary", PASSWORD=PASSWORD)
        self.assertEqual("SELECT_MFA_TYPE", step["ChallengeName"])
        self.assertEqual(
            {"SMS_MFA", "SOFTWARE_TOKEN_MFA"}, set(json.loads(step["ChallengeParameters"]["MFAS_CAN_CHOOSE"]))
        )
        step = pool.respond(step, USERNAME="mary", ANSWER="SMS_MFA")
        self.assertEqual("SMS_MFA", step["ChallengeName"])
        pool.respond(step, {"k": "v"}, USERNAME="mary", SMS_MFA_CODE=pool.message("mary")["code"])
        self.assert_metadata(pool, {"k": "v"})

    def test_password_verifier_and_new_password(self):
        pool = Pool(AFTER_SIGN_IN)
        cognito.admin_create_user(
            UserPoolId=pool.id, Username="mary", TemporaryPassword="Temporary@1", MessageAction="SUPPRESS"
        )
        srp = AWSSRP(
            username="mary", password="Temporary@1", pool_id=pool.id, client_id=pool.client_id, client=unsigned
        )
        begun = unsigned.initiate_auth(
            ClientId=pool.client_id, AuthFlow="USER_SRP_AUTH", AuthParameters=srp.get_auth_params()
        )
        self.assertEqual("PASSWORD_VERIFIER", begun["ChallengeName"])
        step = unsigned.respond_to_auth_challenge(
            ClientId=pool.client_id,
            ChallengeName="PASSWORD_VERIFIER",
            ChallengeResponses=srp.process_challenge(begun["ChallengeParameters"], srp.get_auth_params()),
        )
        self.assertEqual("NEW_PASSWORD_REQUIRED", step["ChallengeName"])
        pool.respond(step, {"k": "v"}, USERNAME="mary", NEW_PASSWORD=PASSWORD)
        self.assert_metadata(pool, {"k": "v"})

        tokens = AWSSRP(
            username="mary", password=PASSWORD, pool_id=pool.id, client_id=pool.client_id, client=unsigned
        ).authenticate_user(client_metadata={"k": "w"})
        self.assertIn("IdToken", tokens["AuthenticationResult"])
        self.assert_metadata(pool, {"k": "w"})

    def test_custom_challenge_after_srp(self):
        pool = Pool({**ONE_TIME_CODE, **AFTER_SIGN_IN})
        pool.user("mary")
        srp = AWSSRP(
            username="mary", password=PASSWORD, pool_id=pool.id, client_id=pool.client_id, client=unsigned
        )
        begun = pool.initiate("CUSTOM_AUTH", CHALLENGE_NAME="SRP_A", **srp.get_auth_params())
        self.assertEqual("PASSWORD_VERIFIER", begun["ChallengeName"])
        proof = srp.process_challenge(begun["ChallengeParameters"], srp.get_auth_params())
        step = pool.respond(begun, {"proof": "srp"}, **proof)
        self.assertEqual("CUSTOM_CHALLENGE", step["ChallengeName"])
        pool.respond(step, {"k": "v"}, USERNAME="mary", ANSWER="123456")
        self.assert_metadata(pool, {"k": "v"})

    def test_first_factor_by_choice(self):
        pool = Pool(
            AFTER_SIGN_IN,
            client={"ExplicitAuthFlows": ["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]},
            Policies={"SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"]}},
        )
        pool.user("mary", email="mary@example.com", email_verified="true")
        step = pool.initiate("USER_AUTH", USERNAME="mary")
        self.assertEqual("SELECT_CHALLENGE", step["ChallengeName"])
        self.assertEqual({"PASSWORD", "PASSWORD_SRP", "EMAIL_OTP"}, set(step["AvailableChallenges"]))
        step = pool.respond(step, USERNAME="mary", ANSWER="EMAIL_OTP")
        self.assertEqual("EMAIL_OTP", step["ChallengeName"])
        pool.respond(step, {"k": "v"}, USERNAME="mary", EMAIL_OTP_CODE=pool.message("mary")["code"])
        self.assert_metadata(pool, {"k": "v"})


class Administration(unittest.TestCase):
    def test_users_are_listed_by_filter_and_page(self):
        pool = Pool()
        for number in range(5):
            pool.user(f"user{number}", email=f"user{number}@example.com")
        names = [
            user["Username"]
            for page in cognito.get_paginator("list_users").paginate(
                UserPoolId=pool.id, Filter='username ^= "user"', PaginationConfig={"PageSize": 2}
            )
            for user in page["Users"]
        ]
        self.assertEqual([f"user{number}" for number in range(5)], sorted(names))
        found = cognito.list_users(UserPoolId=pool.id, Filter='email = "user3@example.com"')["Users"]
        self.assertEqual(["user3"], [user["Username"] for user in found])

    def test_groups_stand_in_the_tokens(self):
        pool = Pool()
        pool.user("mary")
        cognito.create_group(UserPoolId=pool.id, GroupName="admins", Precedence=1)
        cognito.admin_add_user_to_group(UserPoolId=pool.id, Username="mary", GroupName="admins")
        self.assertEqual(
            ["mary"],
            [u["Username"] for u in cognito.list_users_in_group(UserPoolId=pool.id, GroupName="admins")["Users"]],
        )
        tokens = pool.initiate("USER_PASSWORD_AUTH", USERNAME="mary", PASSWORD=PASSWORD)["AuthenticationResult"]
        self.assertEqual(["admins"], claims(tokens["AccessToken"])["cognito:groups"])
        user = unsigned.get_user(AccessToken=tokens["AccessToken"])
        self.assertEqual("mary", user["Username"])

    def test_an_attribute_is_changed_and_verified(self):
        pool = Pool({"CustomMessage": "echo"})
        pool.user("mary", email="old@example.com", email_verified="true")
        token = pool.initiate("USER_PASSWORD_AUTH", USERNAME="mary", PASSWORD=PASSWORD)["AuthenticationResult"]
        changed = unsigned.update_user_attributes(
            AccessToken=token["AccessToken"],
            UserAttributes=[{"Name": "email", "Value": "new@example.com"}],
            ClientMetadata={"reason": "moved"},
        )
        self.assertEqual("email", changed["CodeDeliveryDetailsList"][0]["AttributeName"])
        self.assertEqual({"reason": "moved"}, pool.fired()[-1]["request"]["clientMetadata"])
        unsigned.verify_user_attribute(
            AccessToken=token["AccessToken"], AttributeName="email", Code=pool.message("mary")["code"]
        )
        user = attributes(unsigned.get_user(AccessToken=token["AccessToken"]))
        self.assertEqual(("new@example.com", "true"), (user["email"], user["email_verified"]))

    def test_sign_in_of_an_administrator_refresh_and_sign_out(self):
        pool = Pool()
        pool.user("mary")
        tokens = cognito.admin_initiate_auth(
            UserPoolId=pool.id,
            ClientId=pool.client_id,
            AuthFlow="ADMIN_USER_PASSWORD_AUTH",
            AuthParameters={"USERNAME": "mary", "PASSWORD": PASSWORD},
        )["AuthenticationResult"]
        again = pool.initiate("REFRESH_TOKEN_AUTH", REFRESH_TOKEN=tokens["RefreshToken"])["AuthenticationResult"]
        self.assertNotIn("RefreshToken", again)
        cognito.admin_user_global_sign_out(UserPoolId=pool.id, Username="mary")
        with self.assertRaises(cognito.exceptions.NotAuthorizedException):
            pool.initiate("REFRESH_TOKEN_AUTH", REFRESH_TOKEN=tokens["RefreshToken"])

    def test_a_forgotten_password(self):
        pool = Pool({"CustomMessage": "echo", "PostConfirmation": "echo"})
        pool.user("mary", email="mary@example.com", email_verified="true")
        unsigned.forgot_password(ClientId=pool.client_id, Username="mary", ClientMetadata={"k": "v"})
        unsigned.confirm_forgot_password(
            ClientId=pool.client_id,
            Username="mary",
            ConfirmationCode=pool.message("mary")["code"],
            Password="Another@123",
            ClientMetadata={"k": "w"},
        )
        message, confirmation = pool.fired()
        self.assertEqual({"k": "v"}, message["request"]["clientMetadata"])
        self.assertEqual("PostConfirmation_ConfirmForgotPassword", confirmation["triggerSource"])
        self.assertEqual({"k": "w"}, confirmation["request"]["clientMetadata"])
        pool.initiate("USER_PASSWORD_AUTH", USERNAME="mary", PASSWORD="Another@123")

    def test_bad_parameters_have_the_apis_text(self):
        with self.assertRaises(cognito.exceptions.ResourceNotFoundException):
            cognito.describe_user_pool(UserPoolId="us-east-1_Nobody000")
        with self.assertRaises(cognito.exceptions.InvalidParameterException):
            unsigned.initiate_auth(ClientId="unknown client!", AuthFlow="USER_PASSWORD_AUTH", AuthParameters={})


def time_code(secret, steps=0):
    """RFC 6238, so many half minutes from now."""
    import time

    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    counter = int(time.time()) // 30 + steps
    digest = hmac.new(key, counter.to_bytes(8, "big"), hashlib.sha1).digest()
    offset = digest[-1] & 15
    return f"{(int.from_bytes(digest[offset:offset + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06d}"


def claims(token):
    payload = token.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))


if __name__ == "__main__":
    unittest.main()
