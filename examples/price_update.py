# Raises the price of every product that asks for it by a tenth.
def main():
    # Get all products that need price updates
    products = db.get_documents('products', {'price_update_needed': True})

    updated_count = 0

    for product in products:
        old_price = product['data']['price']
        # Apply 10% price increase
        new_price = round(old_price * 1.1, 2)

        # Update product
        db.update_document_fields('products', product['id'], {
            'price': new_price,
            'old_price': old_price,
            'price_update_needed': False,
            'updated_at': datetime.now().isoformat()
        })

        updated_count += 1

    return {
        "success": True,
        "products_updated": updated_count
    }
