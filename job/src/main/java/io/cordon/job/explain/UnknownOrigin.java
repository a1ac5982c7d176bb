package io.cordon.job.explain;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What nothing is known of, so that nothing was concluded from it. */
final class UnknownOrigin {
  private UnknownOrigin() {}

  /** One sentence; empty where everything is known. */
  static Optional<String> of(Activity activity) {
    List<String> unknown = new ArrayList<>();
    ActivityNames names = new ActivityNames(activity);
    boolean isNetworkKnown = names.network() != null;
    if (names.country() == null) {
      unknown.add(isNetworkKnown ? "the country" : "where it came from");
    } else if (!isNetworkKnown) {
      unknown.add("the network");
    }
    Client client = activity.client();
    if (client.device() == null) {
      unknown.add("the device");
    }
    if (client.applicationId() == null && client.userAgent() == null) {
      unknown.add("the program");
    }
    return unknown.isEmpty() ? Optional.empty() : Optional.of(sentence(unknown));
  }

  private static String sentence(List<String> unknown) {
    String all = Listed.of(unknown);
    return Character.toUpperCase(all.charAt(0))
        + all.substring(1)
        + (unknown.size() == 1 ? " is unknown" : " are unknown");
  }
}
