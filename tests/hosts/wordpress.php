<?php
/**
 * Sets up a WordPress that stands in its own folder, and writes the articles of a test into it. Run by wordpress.ts from that folder;
 * reads the articles as JSON from its input, and prints their addresses as JSON.
 */
define('WP_INSTALLING', true);
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/post.php';

wp_install('Krant', 'editor', 'editor@example.org', true, '', 'a long password');
$author = wp_insert_user([
    'user_login' => 'author', 'user_email' => 'author@example.org', 'user_pass' => 'a long password', 'role' => 'author',
]);
$given = json_decode(file_get_contents('php://stdin'), true);
switch_theme($given['theme']);
$addresses = [];
foreach ($given['articles'] as $article) {
    $by = $article['by'] === 'author' ? $author : 1;
    // What WordPress takes out of an author's words it takes out when they are saved.
    wp_set_current_user($by);
    $by === 1 ? kses_remove_filters() : kses_init_filters();
    $id = wp_insert_post([
        'post_title' => $article['title'], 'post_content' => wp_slash($article['content']), 'post_status' => 'publish',
        'post_author' => $by,
    ], true);
    $addresses[] = is_wp_error($id) ? $id->get_error_message() : home_url("/?p=$id");
}
echo json_encode($addresses);
