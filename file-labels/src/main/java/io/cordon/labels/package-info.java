/** Reads the sensitivity labels inside a document. */
package io.cordon.labels;
