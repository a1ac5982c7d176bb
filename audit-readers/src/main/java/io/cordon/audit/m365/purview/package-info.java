/** Records of Copilot and of data loss prevention, which name files in fields of their own. */
package io.cordon.audit.m365.purview;
