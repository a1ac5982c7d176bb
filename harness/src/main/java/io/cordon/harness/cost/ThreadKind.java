package io.cordon.harness.cost;

/** What a thread of a Java process works on. */
public enum ThreadKind {
  /** Threads of the program: tasks, sources, sinks. */
  PROGRAM,
  /** The compilers of the JVM: a cost of the beginning. */
  COMPILER,
  /** Garbage collection. */
  COLLECTOR,
  /** RocksDB in the background: flushes and compaction. */
  ROCKSDB;

  /**
   * By the name that the operating system knows, which Linux cuts after 15 bytes.
   *
   * @param name for example {@code C2 CompilerThre}
   */
  static ThreadKind of(String name) {
    if (name.startsWith("C1 Compiler") || name.startsWith("C2 Compiler")) {
      return COMPILER;
    }
    if (name.startsWith("GC Thread") || name.startsWith("G1 ")) {
      return COLLECTOR;
    }
    return name.startsWith("rocksdb") ? ROCKSDB : PROGRAM;
  }
}
