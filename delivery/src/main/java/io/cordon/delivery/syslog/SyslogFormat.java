package io.cordon.delivery.syslog;

import io.cordon.delivery.OutboundMessage;
import io.cordon.model.policy.Severity;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;

/**
 * Writes a message as syslog does (RFC 5424), without structured data.
 *
 * <p>The JSON is written in ASCII: its other characters become {@code \}{@code uXXXX}, which means
 * the same. RFC 5424 wants a byte order mark before UTF-8, RFC 8259 forbids one before JSON, and
 * receivers are of both opinions; ASCII needs none. Nor is there then a character, control or line
 * separator, that a receiver could take for the end of the message.
 *
 * @param facility 0 to 23; 13 is the audit log
 * @param host the machine's name as the receiver is to see it
 */
record SyslogFormat(int facility, String host) {
  private static final String APP_NAME = "cordon";
  private static final int NOTICE = 5;

  byte[] of(OutboundMessage message) {
    int priority = facility * 8 + severity(message.severity());
    // RFC 5424 takes six digits of a second, an Instant may have nine.
    String time = message.at().truncatedTo(ChronoUnit.MILLIS).toString();
    String header =
        "<" + priority + ">1 " + time + ' ' + host + ' ' + APP_NAME + " - " + message.event();
    return (header + " - " + ascii(message.text())).getBytes(StandardCharsets.US_ASCII);
  }

  /** Actions have no severity: they are worth a notice. */
  private static int severity(Severity severity) {
    if (severity == null) {
      return NOTICE;
    }
    return switch (severity) {
      case CRITICAL -> 2;
      case HIGH -> 3;
      case MEDIUM -> 4;
      case LOW -> NOTICE;
      case INFORMATIONAL -> 6;
    };
  }

  /** Outside its strings JSON is ASCII already. */
  private static String ascii(String json) {
    StringBuilder text = new StringBuilder(json.length());
    for (int index = 0; index < json.length(); index++) {
      char letter = json.charAt(index);
      if (letter >= ' ' && letter <= '~') {
        text.append(letter);
      } else {
        text.append("\\u").append(Character.forDigit(letter >> 12, 16));
        text.append(Character.forDigit(letter >> 8 & 15, 16));
        text.append(Character.forDigit(letter >> 4 & 15, 16));
        text.append(Character.forDigit(letter & 15, 16));
      }
    }
    return text.toString();
  }
}
