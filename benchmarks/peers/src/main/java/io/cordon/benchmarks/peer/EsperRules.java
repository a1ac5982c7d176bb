package io.cordon.benchmarks.peer;

import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.common.client.EventBean;
import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.compiler.client.CompilerArguments;
import com.espertech.esper.compiler.client.EPCompileException;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import com.espertech.esper.runtime.client.EPDeployException;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPRuntimeProvider;
import com.espertech.esper.runtime.client.EPStatement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * The rules in Esper: {@code rules.epl} in a runtime whose clock is the latest event's time.
 *
 * <p>Windows are partitioned by user and follow the events' own time in order of arrival; Esper has
 * no watermark, so an event that is older than its predecessor is counted where it stands.
 */
final class EsperRules implements AutoCloseable {
  private static final String EVENT = "AuditEvent";

  /** The clock moves in steps, because each step locks the runtime. */
  private static final long CLOCK_STEP_MILLIS = 1_000;

  private final EPRuntime runtime;
  private long clock;

  private EsperRules(EPRuntime runtime) {
    this.runtime = runtime;
  }

  /** Compiles and deploys the rules; the consumer is called from the threads that send events. */
  static EsperRules deploy(String name, Consumer<Hit> hits) throws IOException {
    Configuration configuration = new Configuration();
    configuration.getCommon().addEventType(EVENT, AuditEvent.class);
    configuration.getRuntime().getThreading().setInternalTimerEnabled(false);
    EPRuntime runtime = EPRuntimeProvider.getRuntime(name, configuration);
    runtime.initialize();
    EsperRules rules = new EsperRules(runtime);
    try {
      EPCompiled compiled =
          EPCompilerProvider.getCompiler().compile(epl(), new CompilerArguments(configuration));
      for (EPStatement statement :
          runtime.getDeploymentService().deploy(compiled).getStatements()) {
        if (statement.getEventType() != null && !statement.getName().startsWith("stmt-")) {
          rules.listen(statement, hits);
        }
      }
    } catch (EPCompileException | EPDeployException refused) {
      throw new IllegalStateException(refused.getMessage(), refused);
    }
    return rules;
  }

  private void listen(EPStatement statement, Consumer<Hit> hits) {
    String rule = statement.getName();
    statement.addListener(
        (matches, removed, of, in) -> {
          for (EventBean match : matches) {
            hits.accept(new Hit(rule, (String) match.get("user"), (Long) match.get("time")));
          }
        });
  }

  /** May be called from several threads. */
  void send(AuditEvent event) {
    advanceTo(event.getTime());
    runtime.getEventService().sendEventBean(event, EVENT);
  }

  private synchronized void advanceTo(long time) {
    if (time >= clock + CLOCK_STEP_MILLIS) {
      clock = time;
      runtime.getEventService().advanceTime(time);
    }
  }

  private static String epl() throws IOException {
    try (InputStream in = EsperRules.class.getResourceAsStream("rules.epl")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    runtime.destroy();
  }
}
