"""The cards: their bundle, and what they ask for over the WebSocket."""
