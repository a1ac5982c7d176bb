package io.cordon.datagen.truth;

import io.cordon.datagen.act.Sensitivity;
import io.cordon.model.file.Exposure;
import io.cordon.model.identity.App;
import java.util.List;

/**
 * Who can reach a file at the end.
 *
 * @param file subject key: app, tenant and file id
 * @param reach as it is
 * @param loggedReach as the cloud's log tells
 * @param through id of the folder or library that it inherits this of; null for its own
 * @param recipients addresses of the people outside who were invited by name, sorted
 * @param links how many links it has itself
 */
public record FileReach(
    App app,
    String file,
    Sensitivity label,
    Exposure reach,
    Exposure loggedReach,
    String through,
    List<String> recipients,
    long links) {
  public FileReach {
    recipients = List.copyOf(recipients);
  }

  /** Whether more than its owner and people whom they named within the organisation reach it. */
  public boolean isListed() {
    return reach.compareTo(Exposure.EXTERNAL) >= 0
        || loggedReach.compareTo(Exposure.EXTERNAL) >= 0
        || links > 0;
  }
}
