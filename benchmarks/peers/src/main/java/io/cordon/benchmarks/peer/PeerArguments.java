package io.cordon.benchmarks.peer;

import java.util.List;

/**
 * What each program is started with: {@code --bootstrap HOST:PORT --topics A,B --records N --warmup
 * N}.
 *
 * @param topics their names end with the cloud, as in {@code cordon.audit.box}
 * @param records how many native records to consume from the beginning of the topics, all together
 * @param warmup how many of them pass before the measurement begins
 */
record PeerArguments(String bootstrap, List<String> topics, long records, long warmup) {
  private static final String USAGE =
      "usage: --bootstrap HOST:PORT --topics A,B,C,D --records N --warmup N";

  PeerArguments {
    topics = List.copyOf(topics);
    if (warmup < 0 || warmup >= records) {
      throw new IllegalArgumentException(
          "--warmup is " + warmup + ", but must be less than --records, which is " + records);
    }
  }

  static PeerArguments parse(String... args) {
    return new PeerArguments(
        value("--bootstrap", args),
        List.of(value("--topics", args).split(",", -1)),
        Long.parseLong(value("--records", args)),
        Long.parseLong(value("--warmup", args)));
  }

  private static String value(String option, String... args) {
    for (int i = 0; i + 1 < args.length; i += 2) {
      if (args[i].equals(option)) {
        return args[i + 1];
      }
    }
    throw new IllegalArgumentException(option + " is missing; " + USAGE);
  }
}
