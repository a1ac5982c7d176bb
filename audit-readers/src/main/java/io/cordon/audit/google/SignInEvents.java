package io.cordon.audit.google;

import io.cordon.model.Outcome;
import io.cordon.model.Verb;

/** Sign-ins, with Google's password or another identity provider's (saml). */
final class SignInEvents {
  private static final Meaning SUCCESS = Meaning.of(Verb.SIGN_IN);
  private static final Meaning FAILURE = SUCCESS.ending(Outcome.FAILURE);

  /** A warning does not say whether whoever tried it came in. */
  private static final Meaning WARNING = SUCCESS.ending(Outcome.UNKNOWN);

  private SignInEvents() {}

  /** Null for what else happens to an account: challenges, second factors, signing out. */
  static Meaning of(String name) {
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
