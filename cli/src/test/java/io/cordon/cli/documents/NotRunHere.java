package io.cordon.cli.documents;

import java.util.Arrays;
import java.util.Optional;

/** Documented commands that the test of documents does not run: why, and what else tests them. */
enum NotRunHere {
  DEMO("./cordon demo", "runs until Ctrl-C; DemoITCase"),
  RUN("./cordon run ", "needs a broker; WholeJobITCase and others start what it starts"),
  SUBMIT("./cordon submit ", "needs a cluster"),
  APPLY("./cordon policy apply ", "needs a broker and a job; PolicyApplyITCase"),
  LIST("./cordon policy list ", "needs a broker and a job; PolicyApplyITCase"),
  LEDGER("./cordon ledger ", "needs a broker; LabelsAtRestITCase"),
  EXPOSED("./cordon exposed --kafka", "needs a broker and a job; LabelsAtRestITCase"),
  VERDICT("./cordon verdict ", "needs a broker; VerdictITCase"),
  THROUGHPUT(
      "./cordon bench throughput", "takes half an hour; ThroughputBenchITCase runs a small one"),
  DETECTION("./cordon bench detection", "takes hours; DetectionBenchITCase runs a small one"),
  NAB("./cordon bench nab", "needs a data set of others; NabBenchCommandTest"),
  LARGE("./cordon datagen --users 500 --days 60", "takes minutes; README has a smaller one"),
  LIVE("./cordon datagen --kafka", "needs a broker; LiveDatagenITCase"),
  EXAMPLE("java -cp 'examples/", "needs a broker; ExamplesITCase"),
  BUILD("mvn ", "builds this repository, so this test runs within it"),
  JMH("java -jar benchmarks/", "measures for minutes"),
  RATES("java -cp benchmarks/", "measures for minutes"),
  ESPER("java -Xmx2g -cp 'benchmarks/peers/", "needs a broker and a build of the profile peers"),
  ACLS("kafka-acls.sh ", "needs a broker; SecuredKafkaITCase sets the rights of the document"),
  KEY("(umask 077; openssl ", "writes to /etc; SignedPoliciesITCase makes such a key"),
  DOCKER("docker compose ", "needs Docker");

  private final String prefix;
  private final String reason;

  NotRunHere(String prefix, String reason) {
    this.prefix = prefix;
    this.reason = reason;
  }

  static Optional<NotRunHere> of(String command) {
    return Arrays.stream(values()).filter(one -> command.startsWith(one.prefix)).findFirst();
  }

  @Override
  public String toString() {
    return prefix + "… (" + reason + ')';
  }
}
