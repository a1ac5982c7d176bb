package io.cordon.delivery.syslog;

import java.io.IOException;

/** A way to a syslog receiver, opened when it is needed and again when it broke. */
interface SyslogConnection {

  /** Sends one message, framed as the transport wants it. */
  void send(byte[] message) throws IOException;

  /** Breaks it off, also from another thread than the one that sends; the next message opens it. */
  void drop();
}
