package io.cordon.anomaly.profile;

import io.cordon.anomaly.amount.Counts;
import io.cordon.anomaly.evidence.Evidence;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a person did on one day through one network and device: a session as far as logs show it.
 * Changed in place.
 */
final class PersonSession {
  final int country;
  final int network;
  final int device;
  final int program;

  /** Raw surprises. */
  final Evidence evidence;

  final Counts counts;

  /** A bit for each hour that was judged. */
  int hours;

  PersonSession(ObservedAct first) {
    this(
        first.country(),
        first.network(),
        first.device(),
        first.program(),
        new Evidence(),
        new Counts());
  }

  private PersonSession(
      int country, int network, int device, int program, Evidence evidence, Counts counts) {
    this.country = country;
    this.network = network;
    this.device = device;
    this.program = program;
    this.evidence = evidence;
    this.counts = counts;
  }

  boolean isOf(ObservedAct observation) {
    return network == observation.network()
        && device == observation.device()
        && program == observation.program()
        && country == observation.country();
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(country);
    out.writeInt(network);
    out.writeInt(device);
    out.writeInt(program);
    out.writeInt(hours);
    evidence.write(out);
    counts.write(out);
  }

  static PersonSession read(DataInput in, int format) throws IOException {
    int country = in.readInt();
    int network = in.readInt();
    int device = in.readInt();
    int program = in.readInt();
    int hours = in.readInt();
    Evidence evidence =
        format == ProfileBytes.FIRST ? Evidence.readFirstFormat(in) : Evidence.read(in);
    PersonSession session =
        new PersonSession(country, network, device, program, evidence, Counts.read(in));
    session.hours = hours;
    return session;
  }
}
