package io.cordon.anomaly;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/** How much room a state takes: the sum of its primitives, by reflection. */
final class StateBytes {
  private StateBytes() {}

  static int of(Object state) {
    if (state == null) {
      return 0;
    }
    try {
      return state.getClass().isArray() ? ofArray(state) : ofFields(state);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static int ofArray(Object array) {
    Class<?> element = array.getClass().getComponentType();
    return Array.getLength(array) * bytes(element);
  }

  private static int ofFields(Object state) throws IllegalAccessException {
    int sum = 0;
    for (Field field : state.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        sum += field.getType().isPrimitive() ? bytes(field.getType()) : of(field.get(state));
      }
    }
    return sum;
  }

  private static int bytes(Class<?> type) {
    if (type == double.class || type == long.class) {
      return 8;
    }
    if (type == int.class || type == float.class) {
      return 4;
    }
    if (type == byte.class || type == boolean.class) {
      return 1;
    }
    throw new AssertionError("No primitive of a state: " + type);
  }
}
