package io.cordon.audit.google;

import io.cordon.audit.google.event.EventParameters;
import io.cordon.audit.record.EmailAddress;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import java.util.ArrayList;
import java.util.List;

/** The recipients in a parameter: addresses of people and groups, which look alike, or domains. */
final class GoogleRecipients {
  private GoogleRecipients() {}

  /**
   * From the first of these parameters that names a recipient, as many as a share keeps; commas
   * separate addresses.
   */
  static List<Recipient> in(EventParameters parameters, String... names) {
    List<Recipient> recipients = new ArrayList<>();
    for (int i = 0; i < names.length && recipients.isEmpty(); i++) {
      for (String text : parameters.texts(names[i])) {
        add(recipients, text);
      }
    }
    return recipients;
  }

  private static void add(List<Recipient> recipients, String text) {
    int start = 0;
    while (start <= text.length() && recipients.size() < Share.MAX_RECIPIENTS) {
      int comma = text.indexOf(',', start);
      int end = comma < 0 ? text.length() : comma;
      String target = text.substring(start, end);
      if (!target.isBlank()) {
        recipients.add(recipient(target));
      }
      start = end + 1;
    }
  }

  static Recipient recipient(String target) {
    EmailAddress address = EmailAddress.of(target);
    String text = address.text();
    boolean domain = address.domain() == null && text.indexOf('.') > 0 && text.indexOf(' ') < 0;
    return new Recipient(text, domain ? text : address.domain(), domain, Affiliation.UNKNOWN);
  }
}
