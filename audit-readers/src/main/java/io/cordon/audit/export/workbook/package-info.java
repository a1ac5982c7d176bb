/** The rows of Excel workbooks, read as streams within limits. */
package io.cordon.audit.export.workbook;
