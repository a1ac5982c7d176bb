package io.cordon.job.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Records filled at random by reflection, so that a component that a format forgets shows: it comes
 * back as its default.
 */
public final class RandomRecords {
  private static final List<String> TEXTS =
      List.of("", "a", "ana@example.com", "naïve", "計画.docx", "\uD83D\uDE00", "\uD800", "x\0y");

  private final Random random;
  private final double absent;

  /**
   * @param absent chance that a component that may be null is null
   */
  public RandomRecords(long seed, double absent) {
    this.random = new Random(seed);
    this.absent = absent;
  }

  public <T> T of(Class<T> type) throws ReflectiveOperationException {
    return type.cast(value(type));
  }

  private Object value(Type type) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType generic) {
      return collection(generic);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return record(plain);
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
    }
    return switch (plain.getSimpleName()) {
      case "String" -> text();
      case "Instant" -> instant();
      case "boolean", "Boolean" -> random.nextBoolean();
      case "int", "Integer" -> (int) number();
      case "long", "Long" -> number();
      case "double", "Double" -> random.nextGaussian();
      default -> throw new IllegalArgumentException("No random values of " + type);
    };
  }

  private Object record(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      boolean isAbsent = !types[i].isPrimitive() && random.nextDouble() < absent;
      values[i] = isAbsent ? null : value(components[i].getGenericType());
    }
    Constructor<?> canonical = type.getDeclaredConstructor(types);
    canonical.setAccessible(true);
    return canonical.newInstance(values);
  }

  private Object collection(ParameterizedType type) throws ReflectiveOperationException {
    Type[] arguments = type.getActualTypeArguments();
    int size = 1 + random.nextInt(3);
    if (type.getRawType() == Map.class) {
      Map<Object, Object> map = new HashMap<>();
      for (int i = 0; i < size; i++) {
        map.put(value(arguments[0]), value(arguments[1]));
      }
      return map;
    }
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(value(arguments[0]));
    }
    return type.getRawType() == Set.class ? new HashSet<>(list) : list;
  }

  /** Mostly short ones, of all kinds of characters. */
  private String text() {
    String base = TEXTS.get(random.nextInt(TEXTS.size()));
    return random.nextInt(20) == 0 ? base.repeat(2000) : base + random.nextInt(1000);
  }

  private Instant instant() {
    return switch (random.nextInt(6)) {
      case 0 -> Instant.MIN;
      case 1 -> Instant.MAX;
      case 2 -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
      default -> Instant.ofEpochMilli(1_770_000_000_000L + random.nextInt());
    };
  }

  private long number() {
    return switch (random.nextInt(6)) {
      case 0 -> Long.MIN_VALUE;
      case 1 -> Long.MAX_VALUE;
      case 2 -> -1;
      case 3 -> random.nextLong();
      default -> random.nextInt(1000);
    };
  }
}
