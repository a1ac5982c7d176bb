package io.cordon.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ServerTraceTest {
  @Test
  void theReasonIsTheInnermostCauseInTheTraceOfTheCluster() {
    String trace =
        """
        [Internal server error., <Exception on server side:
        JobSubmissionException: Failed to submit job.
        \tat Dispatcher.submit(Dispatcher.java:1)
        Caused by: java.lang.RuntimeException: outer
        \tat Dispatcher.run(Dispatcher.java:2)
        Caused by: java.io.FileNotFoundException: no such savepoint
        \tat Savepoints.open(Savepoints.java:3)
        End of exception on server side>]""";

    assertThat(ServerTrace.reason(new IllegalStateException("sent", new IOException(trace))))
        .isEqualTo("java.io.FileNotFoundException: no such savepoint");
  }

  @Test
  void anyOtherMessageStaysAsItIs() {
    assertThat(ServerTrace.reason(new IOException("short"))).isEqualTo("short");
    assertThat(ServerTrace.reason(new IOException())).isEqualTo("java.io.IOException");
  }

  @Test
  void theInnermostCauseOfATraceIsOneLine() {
    assertThat(
            ServerTrace.innermost(
                "JobException: Recovery is suppressed\n\tat A.b(A.java:1)\nCaused by:"
                    + " java.net.ConnectException: refused\n\tat C.d(C.java:2)"))
        .isEqualTo("java.net.ConnectException: refused");
    assertThat(ServerTrace.innermost("java.io.IOException: alone\n\tat A.b(A.java:1)"))
        .isEqualTo("java.io.IOException: alone");
  }
}
