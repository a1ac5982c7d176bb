package io.cordon.delivery;

import static io.cordon.delivery.DeliveryFixtures.givingUpAfter;
import static io.cordon.delivery.DeliveryFixtures.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.delivery.webhook.HttpEndpoint;
import io.cordon.delivery.webhook.SigningKeySource;
import io.cordon.delivery.webhook.WebhookDestination;
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

/** Whatever happens, neither the address nor the key appears in a log, dead letter or message. */
class SecretsTest {
  private static final String SECRET_PATH = "/hooks/path-token?sig=query-token";

  @TempDir private Path directory;

  @Test
  void noSecretAppearsAnywhere() throws Exception {
    Path file = Files.writeString(directory.resolve("key"), DeliveryFixtures.KEY);
    SigningKeySource key = SigningKeySource.ofFile("cordon.webhook.secret-file", file.toString());
    List<String> texts = new CopyOnWriteArrayList<>();
    Appender log = new Appender(texts);
    Logger root = (Logger) LogManager.getRootLogger();
    Level before = root.getLevel();
    root.addAppender(log);
    root.setLevel(Level.ALL);
    try (HttpEndpoint endpoint = new HttpEndpoint()) {
      endpoint.respondByDefault(HttpEndpoint.response(403));
      for (URI url : failingUrls(endpoint)) {
        WebhookDestination webhook =
            DeliveryFixtures.webhook(url, key, givingUpAfter(Duration.ofMillis(100)));
        texts.add(webhook.toString());
        texts.add(DeadLetterJson.write(deadLetter(webhook)));
      }
    } finally {
      root.removeAppender(log);
      root.setLevel(before);
    }

    assertThat(String.join("\n", texts)).contains("127.0.0.1", "It answered 403.");
    assertThat(String.join("\n", texts)).doesNotContain("token", DeliveryFixtures.KEY);
  }

  /** A server that refuses, one without TLS, a closed port, and an unknown host. */
  private static List<URI> failingUrls(HttpEndpoint endpoint) {
    List<URI> urls = new ArrayList<>();
    urls.add(endpoint.url(SECRET_PATH));
    urls.add(URI.create("https://127.0.0.1:" + endpoint.port() + SECRET_PATH));
    urls.add(URI.create("http://127.0.0.1:1" + SECRET_PATH));
    urls.add(URI.create("https://soar.invalid" + SECRET_PATH));
    return urls;
  }

  private static DeadLetter deadLetter(WebhookDestination webhook) throws Exception {
    try (RetryingSender sender =
        new RetryingSender(webhook, webhook.open(Clock.systemUTC()), Clock.systemUTC())) {
      return sender.deliver(message(1)).get(30, TimeUnit.SECONDS).deadLetter();
    }
  }

  /** Keeps every logged line, with all exceptions. */
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
