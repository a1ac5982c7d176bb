package io.cordon.delivery;

import java.io.IOException;
import java.net.ConnectException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/** Describes network errors in words that contain nothing of the receiver's address. */
public final class TransportError {
  private TransportError() {}

  /**
   * Describes why an attempt failed.
   *
   * @param authoritiesKey the configuration key of the authorities to trust, for those who have one
   *     of their own
   * @return null if the failure is no error of the network but a programming error
   */
  public static String describe(Throwable failure, String authoritiesKey) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (hasCause(cause, UnknownHostException.class)
        || hasCause(cause, UnresolvedAddressException.class)) {
      return "its host is not known.";
    }
    if (cause instanceof HttpTimeoutException
        || cause instanceof TimeoutException
        || cause instanceof SocketTimeoutException) {
      return "it did not answer in time.";
    }
    if (cause instanceof ConnectException || cause instanceof PortUnreachableException) {
      return "nobody listens there.";
    }
    Optional<TlsFailure> tls = TlsFailure.of(cause);
    if (tls.isPresent()) {
      String hint = tls.get() == TlsFailure.UNKNOWN_AUTHORITY ? "; see " + authoritiesKey : "";
      return tls.get().sentence() + hint + '.';
    }
    return cause instanceof IOException ? "the connection broke." : null;
  }

  private static boolean hasCause(Throwable failure, Class<? extends Throwable> kind) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
