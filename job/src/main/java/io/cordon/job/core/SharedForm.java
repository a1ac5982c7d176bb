package io.cordon.job.core;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The serialized form of a {@link Shared} value, compressed, with the hash of its content, by which
 * the value is found where it is in this JVM already.
 */
final class SharedForm implements Serializable {
  /** The values that are in use, by the hash of their content. Also the lock of both maps. */
  private static final Map<String, WeakReference<Serializable>> VALUES = new HashMap<>();

  /** Every operator with the value asks for its form, some twice. Their keys have no own equals. */
  private static final Map<Serializable, SoftReference<SharedForm>> FORMS = new WeakHashMap<>();

  private final String hash;
  private final byte[] deflated;

  private SharedForm(String hash, byte[] deflated) {
    this.hash = hash;
    this.deflated = deflated;
  }

  static SharedForm of(Serializable value) {
    synchronized (VALUES) {
      SoftReference<SharedForm> known = FORMS.get(value);
      SharedForm form = known == null ? null : known.get();
      if (form == null) {
        form = made(value);
        FORMS.put(value, new SoftReference<>(form));
        remember(form.hash, value);
      }
      return form;
    }
  }

  /** The value of this content; a new one only where this JVM has none. */
  Serializable value() {
    synchronized (VALUES) {
      WeakReference<Serializable> known = VALUES.get(hash);
      Serializable value = known == null ? null : known.get();
      if (value == null) {
        value = inflated();
        remember(hash, value);
      }
      return value;
    }
  }

  private static void remember(String hash, Serializable value) {
    VALUES.values().removeIf(reference -> reference.get() == null);
    VALUES.put(hash, new WeakReference<>(value));
  }

  private static SharedForm made(Serializable value) {
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out =
          new ObjectOutputStream(
              new DigestOutputStream(new DeflaterOutputStream(bytes, fast), digest))) {
        out.writeObject(value);
      }
      return new SharedForm(HexFormat.of().formatHex(digest.digest()), bytes.toByteArray());
    } catch (IOException notSerializable) {
      throw new UncheckedIOException(notSerializable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    } finally {
      fast.end();
    }
  }

  private Serializable inflated() {
    try (ObjectInputStream in =
        new OwnClasses(new InflaterInputStream(new ByteArrayInputStream(deflated)))) {
      return (Serializable) in.readObject();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (ClassNotFoundException otherVersion) {
      throw new IllegalStateException(otherVersion);
    }
  }

  /** Finds the classes of the job that this class is of. */
  private static final class OwnClasses extends ObjectInputStream {
    OwnClasses(InputStream in) throws IOException {
      super(in);
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description)
        throws IOException, ClassNotFoundException {
      try {
        return Class.forName(description.getName(), false, SharedForm.class.getClassLoader());
      } catch (ClassNotFoundException primitive) {
        return super.resolveClass(description);
      }
    }
  }
}
