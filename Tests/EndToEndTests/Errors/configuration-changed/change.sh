echo "# me too" >> c.yaml
echo "# and me" >> "$1"
