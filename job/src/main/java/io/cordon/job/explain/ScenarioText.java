package io.cordon.job.explain;

import io.cordon.anomaly.evidence.IncidentScenario;
import io.cordon.model.finding.Anomaly;
import java.util.Locale;

/** What several unusual things together look like. */
final class ScenarioText {
  /** Its version changes with what counts for which scenario, and how much. */
  private static final String MODEL = "evidence of a scenario 1";

  private ScenarioText() {}

  static String claim(IncidentScenario scenario, String person) {
    return switch (scenario) {
      case ACCOUNT_TAKEOVER -> person + "'s account looks taken over";
      case TOKEN_THEFT -> "A session of " + person + " looks stolen";
      case INSIDER_BULK -> person + " took far more than usual";
      case ODD_HOURS -> person + " was active at unusual hours";
      case SHARED_OUTSIDE -> person + " shared with the outside in an unusual way";
      case RANSOMWARE -> "Changes by " + person + " look like ransomware";
      case SLOW_EXFILTRATION -> person + " has been taking more for weeks";
      case DEPARTING_INSIDER -> person + " took or sent away far more than usual";
      case MULE ->
          person + " sent files to outsiders who are somebody else's partners, or nobody's";
      case PUBLIC_LINK -> person + " put sensitive files behind links for anyone";
      case APPLICATION -> "A program took files in the name of " + person;
      case GUEST -> person + " took far more than a guest takes";
      case COMPROMISED_SERVICE -> person + " was used from elsewhere";
    };
  }

  /** All signs together. */
  static Anomaly anomaly(IncidentScenario scenario, double score, int historyDays) {
    return new Anomaly(
        scenario.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        "score " + NumberText.roundedDown(score),
        "below 2 on 99 of 100 days of a person",
        NumberText.pValue(score),
        historyDays,
        MODEL);
  }
}
