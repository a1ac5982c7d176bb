package io.cordon.delivery.syslog;

import io.cordon.delivery.OutboundMessage;
import io.cordon.model.policy.Severity;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;

/**
 * Encodes a message as a syslog line (RFC 5424), without structured data.
 *
 * <p>The JSON is written in ASCII, with other characters escaped as {@code \}{@code uXXXX}. RFC
 * 5424 requires a byte order mark before UTF-8, RFC 8259 forbids it before JSON, and receivers
 * follow one or the other; ASCII needs none. Escaping also leaves no control character or line
 * separator that a receiver could take for the end of the message.
 *
 * @param facility 0 to 23; 13 is the audit log
 * @param hostName the sender's name that the receiver sees
 */
record SyslogFormat(int facility, String hostName) {
  private static final String APP_NAME = "cordon";
  private static final int NOTICE = 5;

  byte[] encode(OutboundMessage message) {
    int priority = facility * 8 + severity(message.severity());
    // RFC 5424 allows six fractional digits, an Instant may have nine.
    String time = message.decidedAt().truncatedTo(ChronoUnit.MILLIS).toString();
    String header =
        "<" + priority + ">1 " + time + ' ' + hostName + ' ' + APP_NAME + " - " + message.event();
    return (header + " - " + ascii(message.json())).getBytes(StandardCharsets.US_ASCII);
  }

  /** Actions have no severity and are sent as notices. */
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

  /** Escapes everything but printable ASCII; outside of strings, JSON contains nothing else. */
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
