/** The encodings of text in files. */
package io.cordon.labels.text;
