package io.cordon.audit.google;

import io.cordon.audit.google.event.EventParameters;
import io.cordon.audit.record.EmailAddress;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Recipient;
import java.util.ArrayList;
import java.util.List;

/** The recipients in a parameter: addresses of people and groups, which look alike, or domains. */
final class GoogleRecipients {
  private GoogleRecipients() {}

  /** From the first of these parameters that names a recipient; commas separate addresses. */
  static List<Recipient> in(EventParameters parameters, String... names) {
    List<Recipient> recipients = new ArrayList<>();
    for (int i = 0; i < names.length && recipients.isEmpty(); i++) {
      for (String text : parameters.texts(names[i])) {
        for (String target : text.split(",", -1)) {
          if (!target.isBlank()) {
            recipients.add(recipient(target));
          }
        }
      }
    }
    return recipients;
  }

  static Recipient recipient(String target) {
    EmailAddress address = EmailAddress.of(target);
    String text = address.text();
    boolean domain = address.domain() == null && text.indexOf('.') > 0 && text.indexOf(' ') < 0;
    return new Recipient(text, domain ? text : address.domain(), domain, Affiliation.UNKNOWN);
  }
}
