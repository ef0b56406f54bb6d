/**
 * Who the members are: joining, signing in and out, sessions. Knows nothing of posts and pictures.
 */
package app.mspaintr.member;
