package io.cordon.delivery.syslog;

import java.io.IOException;

/** A connection to a syslog receiver; opens when needed, and again after an error. */
interface SyslogConnection {

  /** Sends one message with the framing of the protocol. */
  void send(byte[] message) throws IOException;

  /** Disconnects, also while another thread sends; the next message connects again. */
  void disconnect();
}
