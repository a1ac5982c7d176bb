package io.cordon.audit.google;

import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;

/** The part of {@link GoogleEventTypes} about sign-ins, at Google or another provider (SAML). */
final class SignInEvents {
  private static final GoogleEventType SUCCESS = GoogleEventType.of(Verb.SIGN_IN);
  private static final GoogleEventType FAILURE = SUCCESS.failing();

  /** A warning does not say whether the attempt succeeded. */
  private static final GoogleEventType WARNING = SUCCESS.withOutcome(Outcome.UNKNOWN);

  private SignInEvents() {}

  /** Null for other events of an account: challenges, second factors, sign-outs. */
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
