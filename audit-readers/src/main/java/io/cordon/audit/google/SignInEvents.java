package io.cordon.audit.google;

import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;

/** Sign-ins, with Google's password or another identity provider's (saml). */
final class SignInEvents {
  private static final GoogleEventType SUCCESS = GoogleEventType.of(Verb.SIGN_IN);
  private static final GoogleEventType FAILURE = SUCCESS.ending(Outcome.FAILURE);

  /** A warning does not say whether whoever tried it came in. */
  private static final GoogleEventType WARNING = SUCCESS.ending(Outcome.UNKNOWN);

  private SignInEvents() {}

  /** Null for what else happens to an account: challenges, second factors, signing out. */
  static GoogleEventType of(String name) {
    return switch (name) {
      case "login_success" -> SUCCESS;
      case "login_failure" -> FAILURE;
      case "suspicious_login",
          "suspicious_login_less_secure_app",
          "suspicious_programmatic_login",
          "gov_attack_warning" ->
          WARNING;
      default -> null;
    };
  }
}
