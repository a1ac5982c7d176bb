package io.cordon.datagen;

import java.io.IOException;
import java.io.OutputStream;

/** Where files are written. */
@FunctionalInterface
public interface OutputDirectory {

  /** A new, empty file of this name, to be closed by whoever asked for it. */
  OutputStream create(String name) throws IOException;
}
