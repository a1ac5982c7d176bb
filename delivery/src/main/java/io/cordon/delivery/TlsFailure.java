package io.cordon.delivery;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Why two machines did not agree on a TLS connection, for the person who has to fix it. */
public enum TlsFailure {
  EXPIRED("its certificate has expired"),
  NOT_YET_VALID("its certificate is not valid yet"),
  OTHER_NAME("its certificate is for another name"),
  UNKNOWN_AUTHORITY("its certificate is from an authority that is not trusted"),
  NO_TLS("it does not speak TLS on this port"),
  NOTHING_IN_COMMON("it offers no TLS version or cipher that is allowed here"),
  CERTIFICATE_REQUIRED("it demands a certificate of the client"),
  /** Without a reason that this side could know. */
  HANDSHAKE_FAILED("the TLS handshake failed; perhaps its log says why");

  /** The JDK has no exception of its own for a name that differs. */
  private static final Pattern NAME =
      Pattern.compile("No (subject alternative (DNS )?names? |name matching ).*", Pattern.DOTALL);

  private static final int MAX_CAUSES = 50;

  private final String sentence;

  TlsFailure(String sentence) {
    this.sentence = sentence;
  }

  /** What is wrong, with the other side as "it", and without the full stop. */
  public String sentence() {
    return sentence;
  }

  /** Empty if no exception of the chain is about TLS. */
  public static Optional<TlsFailure> of(Throwable failure) {
    TlsFailure found = null;
    Throwable cause = failure;
    // The limit protects from circular causes.
    for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
      TlsFailure here = recognise(cause);
      // The innermost exception knows most.
      if (here != null && (found == null || here != HANDSHAKE_FAILED)) {
        found = here;
      }
      cause = cause.getCause();
    }
    return Optional.ofNullable(found);
  }

  private static TlsFailure recognise(Throwable cause) {
    if (cause instanceof CertificateExpiredException) {
      return EXPIRED;
    }
    if (cause instanceof CertificateNotYetValidException) {
      return NOT_YET_VALID;
    }
    if (cause instanceof CertPathBuilderException) {
      return UNKNOWN_AUTHORITY;
    }
    String message = String.valueOf(cause.getMessage());
    if (cause instanceof CertificateException && NAME.matcher(message).matches()) {
      return OTHER_NAME;
    }
    return cause instanceof SSLException ? ofMessage(message.toLowerCase(Locale.ROOT)) : null;
  }

  /** The JDK tells what the other side answered only by the message. */
  private static TlsFailure ofMessage(String message) {
    if (message.contains("unrecognized ssl message") || message.contains("plaintext connection")) {
      return NO_TLS;
    }
    if (message.contains("protocol_version")
        || message.contains("handshake_failure")
        || message.contains("no appropriate protocol")) {
      return NOTHING_IN_COMMON;
    }
    if (message.contains("certificate_required") || message.contains("bad_certificate")) {
      return CERTIFICATE_REQUIRED;
    }
    return HANDSHAKE_FAILED;
  }
}
