package io.cordon.cli;

import io.cordon.cli.terminal.Terminal;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Creates the commands, and passes the terminal to constructors that take one. */
record CommandFactory(Terminal terminal) implements IFactory {

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0] == Terminal.class) {
        return construct(type, constructor);
      }
    }
    return CommandLine.defaultFactory().create(type);
  }

  private <K> K construct(Class<K> type, Constructor<?> constructor) throws Exception {
    constructor.setAccessible(true);
    try {
      return type.cast(constructor.newInstance(terminal));
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
