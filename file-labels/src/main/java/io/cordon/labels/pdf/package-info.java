/** Labels of PDF files. */
package io.cordon.labels.pdf;
