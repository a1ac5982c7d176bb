/**
 * The form of tables: headers, rows and cells, as databases, shells and spreadsheets write them.
 */
package io.cordon.audit.export.table;
