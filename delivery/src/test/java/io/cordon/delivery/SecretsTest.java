package io.cordon.delivery;

import static io.cordon.delivery.DeliveryFixtures.givingUpAfter;
import static io.cordon.delivery.DeliveryFixtures.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.delivery.webhook.HttpEndpoint;
import io.cordon.delivery.webhook.SigningKeySource;
import io.cordon.delivery.webhook.Webhook;
import io.cordon.model.json.DeadLetterJson;
import io.cordon.model.reject.DeadLetter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an address meets, neither it nor the key is in a log, a dead letter or a text. */
class SecretsTest {
  private static final String REST = "/hooks/path-token?sig=query-token";

  @TempDir private Path directory;

  @Test
  void noSecretIsTold() throws Exception {
    Path file = Files.writeString(directory.resolve("key"), DeliveryFixtures.KEY);
    SigningKeySource key = SigningKeySource.ofFile("cordon.webhook.secret-file", file.toString());
    List<String> told = new CopyOnWriteArrayList<>();
    Appender log = new Appender(told);
    Logger root = (Logger) LogManager.getRootLogger();
    Level before = root.getLevel();
    root.addAppender(log);
    root.setLevel(Level.ALL);
    try (HttpEndpoint endpoint = new HttpEndpoint()) {
      endpoint.usually(HttpEndpoint.answer(403));
      for (URI url : met(endpoint)) {
        Webhook webhook = DeliveryFixtures.webhook(url, key, givingUpAfter(Duration.ofMillis(100)));
        told.add(webhook.toString());
        told.add(DeadLetterJson.write(undelivered(webhook)));
      }
    } finally {
      root.removeAppender(log);
      root.setLevel(before);
    }

    assertThat(String.join("\n", told)).contains("127.0.0.1", "It answered 403.");
    assertThat(String.join("\n", told)).doesNotContain("token", DeliveryFixtures.KEY);
  }

  /** One that refuses, one that speaks no TLS, one where nobody listens, one that nobody knows. */
  private static List<URI> met(HttpEndpoint endpoint) {
    List<URI> urls = new ArrayList<>();
    urls.add(endpoint.url(REST));
    urls.add(URI.create("https://127.0.0.1:" + endpoint.port() + REST));
    urls.add(URI.create("http://127.0.0.1:1" + REST));
    urls.add(URI.create("https://soar.invalid" + REST));
    return urls;
  }

  private static DeadLetter undelivered(Webhook webhook) throws Exception {
    try (RetryingSender courier =
        new RetryingSender(webhook, webhook.open(Clock.systemUTC()), Clock.systemUTC())) {
      return courier.deliver(message(1)).get(30, TimeUnit.SECONDS).undelivered();
    }
  }

  /** Keeps every line that is logged, with all that was thrown. */
  private static final class Appender extends AbstractAppender {
    private final List<String> lines;

    Appender(List<String> lines) {
      super("lines", null, null, false, Property.EMPTY_ARRAY);
      this.lines = lines;
      start();
    }

    @Override
    public void append(LogEvent event) {
      lines.add(event.getMessage().getFormattedMessage());
      for (Throwable cause = event.getThrown(); cause != null; cause = cause.getCause()) {
        lines.add(cause.toString());
      }
    }
  }
}
