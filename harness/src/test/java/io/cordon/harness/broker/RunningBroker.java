package io.cordon.harness.broker;

import java.io.IOException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One broker for all tests of a class. */
public final class RunningBroker implements BeforeAllCallback, AfterAllCallback {
  private EmbeddedBroker broker;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    broker = EmbeddedBroker.start();
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    broker.close();
  }

  public EmbeddedBroker get() {
    return broker;
  }
}
